/** Windows Media Services: what its object model says. */
var streaming = (function () {
  var SERVICE = 'wmserver';
  var PLUGIN = 'WMS HTTP Server Control Protocol';
  var SOURCE = 'WMSServer.Server';
  var MOST = 2000;
  var MOST_POINTS = 500;
  var STATUS_ERROR = 1;
  var STATUS_ENABLED = 4;

  /**
   * A fresh object each time: one from before a restart of the service is dead. Throws when the service does not run,
   * since creating the object might start it.
   * @returns {WmsServer}
   */
  function server() {
    return serverIn(services.stateOf(SERVICE));
  }

  /**
   * @param {ServiceState | null} state of the service
   * @returns {WmsServer}
   */
  function serverIn(state) {
    if (state !== 'running') {
      throw problems.fault('plugin-failed', SERVICE + ' is not running');
    }
    return new ActiveXObject('WMSServer.Server');
  }

  /** @returns {WmsPlugin} */
  function httpPlugin() {
    return server().ControlProtocols.Item(PLUGIN);
  }

  /**
   * Whether the collection counts from 0, as the examples of the SDK do, or from 1, as other collections of Windows.
   * @param {{ Item(index: number): unknown }} collection not empty
   */
  function firstIndex(collection) {
    try {
      collection.Item(0);
      return 0;
    } catch (error) {
      return 1;
    }
  }

  /**
   * @template Item, Found
   * @param {{ Count: number, Item(index: number): Item }} collection
   * @param {number} most
   * @param {(item: Item) => Found} read
   * @returns {Found[]}
   */
  function listOf(collection, most, read) {
    /** @type {Found[]} */
    var found = [];
    var count = Math.min(collection.Count, most);
    var first = count > 0 ? firstIndex(collection) : 0;
    for (var i = 0; i < count; i++) {
      found.push(read(collection.Item(first + i)));
    }
    return found;
  }

  /**
   * @param {WmsAddresses} collection
   * @returns {string[]}
   */
  function addressList(collection) {
    return listOf(collection, MOST, text.brief);
  }

  /** @returns {PluginReading} */
  function readPlugin() {
    return readingOf(httpPlugin());
  }

  /**
   * @param {WmsPlugin} plugin
   * @returns {PluginReading}
   */
  function readingOf(plugin) {
    var settings = plugin.CustomInterface;
    return {
      enabled: plugin.Enabled === true,
      status: Number(plugin.Status) >>> 0,
      port: Number(settings.Port),
      listenAll: settings.ListenAllIPAddresses === true,
      boundAddresses: addressList(settings.BoundIPAddresses)
    };
  }

  /**
   * @param {WmsPublishingPoint} point
   * @param {'Type' | 'Status' | 'BroadcastStatus'} name
   * @returns {number | null} null = it could not be read
   */
  function numberOf(point, name) {
    try {
      var value = Number(point[name]);
      return isNaN(value) ? null : value >>> 0;
    } catch (error) {
      return null;
    }
  }

  /**
   * What is published; nothing is started or opened by reading it.
   * @param {WmsServer} from
   * @returns {PointReading[]}
   */
  function readPoints(from) {
    return listOf(from.PublishingPoints, MOST_POINTS, function (point) {
      return {
        name: text.brief(point.Name),
        type: numberOf(point, 'Type'),
        status: numberOf(point, 'Status'),
        broadcastStatus: numberOf(point, 'BroadcastStatus')
      };
    });
  }

  /**
   * The only test of success; `enabled` is a wish.
   * @param {PluginReading} reading
   */
  function runs(reading) {
    return (reading.status & STATUS_ENABLED) !== 0 && (reading.status & STATUS_ERROR) === 0;
  }

  /**
   * The state of its service is looked up once.
   * @param {Fact<ServiceReading[]>} list the services
   * @returns {StreamingReading}
   */
  function readAll(list) {
    /** @type {ServiceState | null | undefined} */
    var state;
    var installed = facts.read('Win32_Service ' + SERVICE, function () {
      state = services.stateIn(list, SERVICE);
      return state !== null;
    });
    function held() {
      return state === undefined ? server() : serverIn(state);
    }
    return {
      installed: installed,
      version: facts.read(SOURCE + '.ProductVersion', function () {
        return text.brief(held().ProductVersion) || null;
      }),
      plugin: facts.read(SOURCE + ' ' + PLUGIN, function () {
        return readingOf(held().ControlProtocols.Item(PLUGIN));
      }),
      availableAddresses: facts.read(SOURCE + '.AvailableIPAddresses', function () {
        return addressList(held().AvailableIPAddresses);
      }),
      publishingPoints: facts.read(SOURCE + '.PublishingPoints', function () {
        return readPoints(held());
      })
    };
  }

  return {
    SERVICE: SERVICE,
    STATUS_ERROR: STATUS_ERROR,
    STATUS_ENABLED: STATUS_ENABLED,
    server: server,
    httpPlugin: httpPlugin,
    readPlugin: readPlugin,
    runs: runs,
    readAll: readAll
  };
})();
