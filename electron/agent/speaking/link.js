/** Link: asks the program for orders and carries them out until it says bye. */
var link = (function () {
  /** How long a program that does not answer is waited for. Unit: seconds. */
  var HELLO_TIMEOUT = 120;
  var TIMEOUT = 900;

  /**
   * Introduces this agent, in a talk of which both sides know that it is a new one.
   * @param {LinkConfig} config
   * @param {Wire} line
   * @param {Obedience} obeys
   */
  function introduce(config, line, obeys) {
    var welcome = line.say(
      {
        say: 'hello',
        agentVersion: agentVersion,
        computerName: inspection.computerName(),
        unfinishedPlan: planFolder.unfinishedPlan(),
        keeps: line.keep(),
        obeys: obeys === 'everything' || obeys === 'looks' ? obeys : 'one-plan'
      },
      HELLO_TIMEOUT
    );
    if (welcome.order !== 'welcome') {
      throw new Error('no welcome');
    }
    if (welcome.kept) {
      linkSecret.settle(config.session);
    }
  }

  /**
   * @param {Wire} line
   * @returns {LineListener}
   */
  function progress(line) {
    return function (planId, journalLine) {
      var answer = line.mention({ say: 'progress', planId: planId, line: journalLine });
      return answer !== null && answer.order === 'cancel';
    };
  }

  /**
   * Whether this plan may be carried out or taken back. That it has the hash which it names is asked by whoever does so.
   * @param {unknown} plan
   * @param {Obedience} obeys
   */
  function isAllowed(plan, obeys) {
    return obeys === 'everything' || (obeys !== 'looks' && json.isObject(plan) && plan.hash === obeys);
  }

  /**
   * Carries out one order. What comes of it is the next message.
   * @param {Order} order
   * @param {Wire} line
   * @param {Obedience} obeys
   * @returns {AgentMessage}
   */
  function carryOut(order, line, obeys) {
    if ((order.order === 'run' || order.order === 'undo') && !isAllowed(order.plan, obeys)) {
      var only = obeys === 'looks' ? 'only checks' : 'only carries out or undoes the plan that was approved';
      WScript.Echo('Refused the order "' + order.order + '": this window ' + only + '. Nothing was changed.');
      return { say: 'unwilling', order: order.order };
    }
    switch (order.order) {
      case 'inspect':
        WScript.Echo('Checking this server...');
        return { say: 'inspected', result: inspection.inspect(order.request) };
      case 'run':
        WScript.Echo('Applying the plan...');
        return { say: 'finished', journal: runs.run(order.plan, progress(line)) };
      case 'undo':
        WScript.Echo('Undoing the plan...');
        return { say: 'finished', journal: undo.run(order.plan, progress(line)) };
      default:
        return { say: 'ready' };
    }
  }

  /**
   * @param {Order} order
   * @param {Wire} line
   * @param {Obedience} obeys
   * @returns {AgentMessage}
   */
  function respond(order, line, obeys) {
    try {
      return carryOut(order, line, obeys);
    } catch (error) {
      var problem = problems.of(error, 'unexpected');
      return { say: 'trouble', problem: problem, text: problem.detail };
    }
  }

  /**
   * Says a message; when the program does not want it (an inspection that it finds wrong, say), goes on asking.
   * @param {Wire} line
   * @param {AgentMessage} message
   * @returns {Order}
   */
  function converse(line, message) {
    try {
      return line.say(message, TIMEOUT);
    } catch (error) {
      if (!error.refused || message.say === 'ready') {
        throw error;
      }
      WScript.Echo('Share80 on your PC reports: ' + error.message);
      return line.say({ say: 'ready' }, TIMEOUT);
    }
  }

  /**
   * @param {unknown} config the content of the link file
   * @param {Obedience} obeys
   * @returns {LinkEnd}
   */
  function serve(config, obeys) {
    var checked = orders.checkConfig(config);
    if (!directRequest.isThere()) {
      WScript.Echo('This server has no WinHTTP, which a live link needs. Copy files by hand instead: LOOK.cmd.');
      return 'no-contact';
    }
    WScript.Echo('Share80: connecting to ' + checked.url);
    var refused = false;
    try {
      var line = wire.open(checked);
      introduce(checked, line, obeys);
      WScript.Echo('Connected. Keep this window open, and continue in Share80 on your PC.');
      var order = converse(line, { say: 'ready' });
      while (order.order !== 'bye') {
        var message = respond(order, line, obeys);
        refused = refused || message.say === 'unwilling';
        order = converse(line, message);
      }
      WScript.Echo('Finished. You can close this window.');
      return refused ? 'refused-orders' : 'served';
    } catch (error) {
      if (error.problem) {
        throw error;
      }
      WScript.Echo('Share80 on your PC cannot be reached: ' + problems.describe(error));
      return 'no-contact';
    }
  }

  return { serve: serve };
})();
